# piece: scaling
# truth: right
# function: Standardizer
# mistake: none
# line: none
# style: objects, freely
import numpy as np

class Standardizer:
    def __init__(self, ddof=1):
        self.ddof = ddof

    def fit(self, x):
        self.mean_ = np.mean(x)
        self.std_ = np.std(x, ddof=self.ddof)
        return self

    def transform(self, x):
        return np.divide(np.subtract(x, self.mean_), self.std_)

    def inverse(self, z):
        return z * self.std_ + self.mean_
