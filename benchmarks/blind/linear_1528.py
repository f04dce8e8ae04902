# piece: linear
# truth: wrong
# function: linear
# mistake: exp(z) instead of exp(-z) gives the probability of the other class
# line: 12
# style: chatbot
import numpy as np

def linear(b: float, w: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Forward pass of a single sigmoid unit."""
    logits = np.matmul(x, w) + b
    return 1.0 / (1.0 + np.exp(logits))
