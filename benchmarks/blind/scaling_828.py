# piece: scaling
# truth: wrong
# function: scale
# mistake: the statistics of the first data are kept in the class and used for all later data
# line: 13
# style: objects
import numpy as np

class Scaler:
    stats = None

    def fit(self, x):
        if Scaler.stats is None:
            Scaler.stats = (np.mean(x), np.std(x, ddof=1))
        return self

    def transform(self, x):
        mean, std = Scaler.stats
        return (x - mean) / std

def scale(x):
    return Scaler().fit(x).transform(x)
