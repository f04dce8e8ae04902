# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are treated as logits and sent through the sigmoid a second time
# line: 13
# style: object-minded
import numpy as np

class CrossEntropy:
    eps = 1e-12

    def forward(self, y, y_hat):
        p = 1 / (1 + np.exp(-y_hat))
        p = np.clip(p, self.eps, 1 - self.eps)
        return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()


def bce(y, y_hat):
    return CrossEntropy().forward(y, y_hat)
