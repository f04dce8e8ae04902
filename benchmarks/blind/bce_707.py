# piece: bce
# truth: wrong
# function: bce
# mistake: the bitwise inverse of integer labels is -1 or -2, not 1 - y
# line: 13
# style: objects
import numpy as np

class Loss:
    def forward(self, y, y_hat):
        e = np.finfo(y_hat.dtype).eps
        self.p = np.clip(y_hat, e, 1 - e)
        self.y = y.astype(int)
        pos = np.log(self.p) * self.y
        neg = np.log(1 - self.p) * ~self.y
        return -np.mean(pos + neg)

def bce(y, y_hat):
    return Loss().forward(y, y_hat)
