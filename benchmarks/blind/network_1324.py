# piece: network
# truth: wrong
# function: network
# mistake: a softmax over the single output gives 1 for every sample
# line: none
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """
    Two-layer feed-forward network.

    Returns
    -------
    np.ndarray of shape (n,)
        Predicted probabilities.
    """
    hidden = np.maximum(x @ w1 + b1, 0)
    logits = hidden @ w2 + b2
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (exps / exps.sum(axis=1, keepdims=True))[:, 0]
