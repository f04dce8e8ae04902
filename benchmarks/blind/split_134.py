# piece: split
# truth: wrong
# function: split
# mistake: rows are shuffled in blocks of five, neighbours stay together
# line: 10
# style: blocks
import numpy as np

def split(x, y, fraction):
    width = 5
    blocks = [np.arange(s, min(s + width, len(x))) for s in range(0, len(x), width)]
    order = np.concatenate([blocks[k] for k in np.random.permutation(len(blocks))])
    n = int(len(x) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
