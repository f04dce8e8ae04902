# piece: scaling
# truth: wrong
# function: scale
# mistake: fitting is repeated on the validation data, which changes the scaler before the training data are transformed
# line: 21
# style: objects
import numpy as np

class StandardScaler:
    def fit(self, x):
        self.mean_ = x.mean()
        self.std_ = x.std(ddof=1)
        return self

    def transform(self, x):
        return (x - self.mean_) / self.std_

def scale(data):
    scaler = StandardScaler()
    for name in data:
        scaler.fit(data[name])
    return {name: scaler.transform(x) for name, x in data.items()}
