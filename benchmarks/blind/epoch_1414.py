# piece: epoch
# truth: wrong
# function: minibatches
# mistake: a new permutation is drawn for every batch, so samples repeat within an epoch
# line: 15
# style: textbook
import numpy as np

def minibatches(n, batch_size, rng):
    """Index arrays of the n // batch_size full batches of one epoch."""
    rng = np.random.default_rng(rng)
    order = rng.permutation(n)
    batches = []
    for i in range(n // batch_size):
        batches.append(rng.permutation(n)[i * batch_size:(i + 1) * batch_size])
    return batches
