# piece: epoch
# truth: wrong
# function: batches
# mistake: rng.permutation(k) permutes only within the first batch, the others are not mixed
# line: 11
# style: terse
import numpy as np

def batches(rng, n, k):
    o = np.arange(n)
    o[:k] = rng.permutation(k)
    for s in range(0, n - k + 1, k):
        yield o[s:s + k]
