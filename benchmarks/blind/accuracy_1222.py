# piece: accuracy
# truth: wrong
# function: get_acc
# mistake: averages the batch accuracies unweighted, a short last batch counts as much as a full one
# line: 14
# style: loop, batches
import numpy as np

def get_acc(y, y_hat, batch=4):
    scores = []
    for s in range(0, len(y), batch):
        yb, pb = y[s:s + batch], y_hat[s:s + batch]
        scores.append(np.mean((pb > 0.5) == yb))
    return np.mean(scores)
