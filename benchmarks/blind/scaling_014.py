# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation data are not scaled at all
# line: 19
# style: class method style
import numpy as np

class Scaler:
    def fit(self, x):
        self.m, self.s = x.mean(), x.std(ddof=1)
        return self

    def transform(self, x):
        return (x - self.m) / self.s

def scale(x_train, x_valid):
    scaler = Scaler().fit(x_train)
    return scaler.transform(x_train), x_valid
