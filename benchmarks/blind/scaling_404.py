# piece: scaling
# truth: wrong
# function: scale
# mistake: the statistics of the first data stay for all later data
# line: 23
# style: class
import numpy as np

class Scaler:
    mean = None

    def fit(self, x):
        self.mean = x.mean()
        self.std = x.std(ddof=1)

    def transform(self, x):
        return (x - self.mean)/self.std

scaler = Scaler()

def scale(x):
    x = np.asarray(x, dtype=float)
    if scaler.mean is None:
        scaler.fit(x)
    return scaler.transform(x)
