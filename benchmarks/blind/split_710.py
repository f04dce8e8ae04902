# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: objects, freely
import random
import numpy as np

class split:
    def __init__(self, pairs, n_train, seed=None):
        self.pairs = list(pairs)
        self.k = n_train
        random.Random(seed).shuffle(self.pairs)

    @staticmethod
    def unzip(pairs, d):
        x = np.array([p[0] for p in pairs]).reshape(len(pairs), d)
        return x, np.array([p[1] for p in pairs])

    def train(self, d):
        return self.unzip(self.pairs[:self.k], d)

    def val(self, d):
        return self.unzip(self.pairs[self.k:], d)
