# piece: scaling
# truth: wrong
# function: scaling
# mistake: the statistics of the first data set are kept and used for all later ones
# line: 19
# style: object-minded
import numpy as np

class Scaler:
    def __init__(self):
        self.mean = None
        self.std = None

    def fit(self, x):
        self.mean = np.mean(x, dtype=float)
        self.std = np.std(x, ddof=1, dtype=float)

    def __call__(self, x):
        if self.mean is None:
            self.fit(x)
        return (x - self.mean) / self.std


scaling = Scaler()
