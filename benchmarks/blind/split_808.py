# piece: split
# truth: wrong
# function: train_test_split
# mistake: the share times the number is cut off, so 0.29 of 100 samples are 28
# line: 16
# style: objects
import numpy as np

class Splitter:
    def __init__(self, share, seed):
        self.share = share
        self.rng = np.random.default_rng(seed)

    def __call__(self, x, y):
        n = len(x)
        k = int(self.share * n)
        p = self.rng.permutation(n)
        return {"train": (x[p[:k]], y[p[:k]]), "val": (x[p[k:]], y[p[k:]])}

def train_test_split(x, y, share=0.5, seed=None):
    return Splitter(share, seed)(x, y)
