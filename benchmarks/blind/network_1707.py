# piece: network
# truth: right
# function: forward
# style: chatbot
import numpy as np

def forward(x: np.ndarray, layers: list) -> np.ndarray:
    """Any number of layers; ReLU in between, sigmoid at the end."""
    *hidden, (w, b) = layers
    for wi, bi in hidden:
        x = np.maximum(x @ wi + bi, 0)
    return (1 / (1 + np.exp(-(x @ w + b))))[..., 0]
