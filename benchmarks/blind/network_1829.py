# piece: network
# truth: wrong
# function: network
# mistake: the output layer sees the hidden values before the activation
# line: 15
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """
    Two-layer network: ReLU in the hidden layer, sigmoid at the output.
    """
    pre = x @ w1 + b1
    act = np.where(pre > 0, pre, 0)
    out = pre @ w2 + b2
    return np.ravel(np.exp(-np.logaddexp(0, -out)))
