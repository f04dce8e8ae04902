# piece: bce
# truth: wrong
# function: bce
# mistake: a leftover of copying: the second term weighs with 1 - y_hat instead of 1 - y
# line: 17
# style: object-minded
import numpy as np

class BCE:
    eps = 1e-15

    def safe(self, q):
        return np.log(np.clip(q, self.eps, None))

    def __call__(self, y, y_hat):
        first = y * self.safe(y_hat)
        second = (1 - y_hat) * self.safe(1 - y_hat)
        return -(first + second).mean()


bce = BCE()
