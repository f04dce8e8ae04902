# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: objects
import numpy as np

class Dataset:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __len__(self):
        return len(self.y)

    def part(self, rows):
        return Dataset(self.x[rows], self.y[rows])

def split(x, y, n_train, seed=None):
    data = Dataset(x, y)
    order = np.random.default_rng(seed).permutation(len(data))
    return data.part(order[:n_train]), data.part(order[n_train:])
