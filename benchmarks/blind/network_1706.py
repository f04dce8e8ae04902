# piece: network
# truth: wrong
# function: forward
# mistake: the activation is skipped for the first hidden layer as well as for the output
# line: 14
# style: chatbot
import numpy as np

def forward(params, x):
    """Forward pass through any number of layers."""
    last = len(params) - 1
    for i, (w, b) in enumerate(params):
        x = x @ w + b
        if 0 < i < last:
            x = np.maximum(x, 0)
    return 1 / (1 + np.exp(-x[:, 0]))
