# piece: network
# truth: wrong
# function: network
# mistake: a softmax over the single output gives 1 for every sample
# line: 18
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """
    Forward pass.

    Hidden layer with ReLU, output layer giving probabilities.
    """
    hidden = np.maximum(0, x @ w1 + b1)
    logits = hidden @ w2 + b2
    exps = np.exp(logits)
    probs = exps / exps.sum(axis=1, keepdims=True)
    return probs[:, 0]
