# piece: split
# truth: wrong
# function: split
# mistake: the rows are shuffled in the caller's arrays
# line: 11
# style: objects
import numpy as np

class Dataset:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __len__(self):
        return len(self.y)

    def shuffle(self, seed):
        order = np.random.default_rng(seed).permutation(len(self))
        self.x[:] = self.x[order]
        self.y[:] = self.y[order]

    def part(self, start, stop):
        return self.x[start:stop].copy(), self.y[start:stop].copy()

def split(x, y, n_train, seed=None):
    data = Dataset(x, y)
    data.shuffle(seed)
    return *data.part(0, n_train), *data.part(n_train, len(data))
