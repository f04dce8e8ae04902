# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the counters are kept between calls, so later results mix in earlier data
# line: none
# style: object-minded
import numpy as np

class Meter:
    def __init__(self):
        self.hits = 0
        self.seen = 0

    def __call__(self, y, y_hat):
        self.hits += int(np.sum((y_hat > 0.5) == (y > 0.5)))
        self.seen += len(y)
        return self.hits / self.seen


accuracy = Meter()
