# piece: scaling
# truth: wrong
# function: scale
# mistake: the scaler is fitted a second time on the validation rows
# line: 22
# style: class method style
import numpy as np

class Scaler:
    def fit_transform(self, x):
        self.mean = x.mean(axis=0)
        self.std = x.std(axis=0)
        self.std = np.where(self.std == 0, 1, self.std)
        return self.transform(x)

    def transform(self, x):
        return (x - self.mean) / self.std

def scale(x_train, x_valid):
    scaler = Scaler()
    train = scaler.fit_transform(x_train)
    valid = scaler.fit_transform(x_valid)
    return train, valid
