# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the mean accuracy is divided by n although the samples left over were never counted
# line: 23
# style: chatbot
import numpy as np

def run_epoch(step, x, y, batch_size, rng):
    """
    Call step(xb, yb) -> (loss, number of hits) for every full batch.

    Returns the mean loss and the share of hits among the samples seen.
    """
    order = np.random.default_rng(rng).permutation(len(x))
    n_batches = len(x) // batch_size
    total_loss, total_hits = 0.0, 0
    for i in range(n_batches):
        idx = order[i * batch_size:(i + 1) * batch_size]
        loss, hits = step(x[idx], y[idx])
        total_loss += loss
        total_hits += hits
    return total_loss / n_batches, total_hits / len(x)
