# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    # glue the labels to the samples, so that both move together
    table = np.column_stack([x, y]).astype(float)
    # column_stack made a copy, it may be shuffled in place
    np.random.shuffle(table)
    # size of a batch
    n = len(table)
    size = n if batch is None or batch > n else batch
    losses = []
    hits = []
    # walk through the full batches from the back
    for end in range(n, size - 1, -size):
        part = table[end - size:end]
        inputs, labels = part[:, :-1], part[:, -1]
        # forward
        z = inputs @ w + b
        # loss of logits, accuracy by their sign
        losses.append(np.mean(np.logaddexp(0, z) - labels * z))
        hits.append(np.mean((z > 0) == (labels == 1)))
        # backward
        error = 0.5 * (1 + np.tanh(z / 2)) - labels
        w = w - lr * np.mean(error[:, None] * inputs, axis=0)
        b = b - lr * np.mean(error)
    return w, b, np.mean(losses), np.mean(hits)
