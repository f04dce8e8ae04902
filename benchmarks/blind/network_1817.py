# piece: network
# truth: wrong
# function: forward
# mistake: a leaky ReLU with slope 0.2 stands in the hidden layer
# line: 12
# style: chatbot
import numpy as np

def forward(w1, b1, w2, b2, x):
    """Forward pass of the two-layer perceptron (weights first)."""
    z1 = x @ w1 + b1
    a1 = np.maximum(z1, 0.2 * z1)
    z2 = a1 @ w2 + b2
    return (1.0 / (1.0 + np.exp(-z2))).ravel()
