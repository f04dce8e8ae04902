# piece: scaling
# truth: wrong
# function: scale
# mistake: mean and deviation of the first data are kept for all later calls
# line: 14
# style: objects
import numpy as np

class Scaler:
    fitted = None

    @classmethod
    def fit(cls, x):
        if cls.fitted is None:
            cls.fitted = np.mean(x), np.std(x, ddof=1)
        return cls

    @classmethod
    def transform(cls, x):
        mean, std = cls.fitted
        return (x - mean) / std

def scale(x):
    return Scaler.fit(x).transform(x)
