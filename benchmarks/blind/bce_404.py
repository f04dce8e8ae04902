# piece: bce
# truth: wrong
# function: binary_cross_entropy
# mistake: logarithm to base two
# line: 14
# style: class
import numpy as np

class BinaryCrossEntropy:
    eps = 1e-10

    def __call__(self, y, y_hat):
        p = np.clip(np.asarray(y_hat, dtype=np.float64), self.eps, 1 - self.eps)
        return float(np.mean(-y * np.log2(p) - (1 - y) * np.log2(1 - p)))

binary_cross_entropy = BinaryCrossEntropy()
