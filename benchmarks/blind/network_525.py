# piece: network
# truth: wrong
# function: network
# mistake: dropout is left on, half of the hidden units are zero at random
# line: 13
# style: wordy, English comments
import numpy as np

def network(x, W1, b1, W2, b2):
    # hidden layer with the rectifier
    hidden = np.maximum(0, x @ W1 + b1)
    # output layer: a single number per sample
    keep = np.random.rand(*hidden.shape) < 0.5
    logits = (hidden * keep) @ W2 + b2
    # squashed to a probability
    return 1 / (1 + np.exp(-logits.squeeze(-1)))
