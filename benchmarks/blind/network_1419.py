# piece: network
# truth: wrong
# function: predict_proba
# mistake: the ReLU is also applied to the logits, so no probability is below 0.5
# line: 21
# style: chatbot
import numpy as np

def relu(x):
    return np.where(x > 0, x, 0)

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def predict_proba(w1, b1, w2, b2, x):
    """Forward pass of a 2-layer network for binary classification."""
    out = x
    for w, b in [(w1, b1), (w2, b2)]:
        z = out @ w + b
        out = relu(z)
    return sigmoid(out).squeeze(axis=1)
