# piece: epoch
# truth: right
# function: batches
# style: terse
import numpy as np

def batches(rng, n, k):
    left = list(range(n))
    while len(left) >= k:
        yield np.array([left.pop(rng.integers(len(left))) for _ in range(k)])
