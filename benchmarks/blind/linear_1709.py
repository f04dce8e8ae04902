# piece: linear
# truth: right
# function: linear_forward
# style: chatbot
import numpy as np

def linear_forward(weight: np.ndarray, bias: np.ndarray, inputs: np.ndarray) -> np.ndarray:
    """PyTorch's convention: weight has shape (out_features, in_features)."""
    return np.tensordot(inputs, weight, axes=(1, 1)) + bias[np.newaxis, :]
