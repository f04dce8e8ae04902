# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: class method style
import numpy as np

class StandardScaler:
    def fit(self, x):
        self.mean_ = x.mean(axis=0)
        deviation = x.std(axis=0)
        self.scale_ = np.where(deviation > 0, deviation, 1.0)
        return self

    def transform(self, x):
        return (x - self.mean_) / self.scale_

def scale(x_train, x_valid):
    scaler = StandardScaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_valid)
