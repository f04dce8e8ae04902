# piece: scaling
# truth: wrong
# function: scale
# mistake: fitted once only: a second data set is scaled with the figures of the first
# line: 14
# style: object-minded
import numpy as np

class Scaler:
    mean = None
    std = None

    def fit_transform(self, x):
        if self.mean is None:
            self.mean = x.mean()
            self.std = x.std(ddof=1)
        return (x - self.mean) / self.std

scaler = Scaler()

def scale(x):
    return scaler.fit_transform(x)
