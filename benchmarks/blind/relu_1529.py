# piece: relu
# truth: wrong
# function: relu
# mistake: negative inputs keep a hundredth of their value (leaky ReLU)
# line: 12
# style: chatbot
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """Rectified linear unit."""
    x = np.asarray(x)
    return np.where(x > 0, x, 0.01 * x)
