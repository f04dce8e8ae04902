# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: object-minded
import numpy as np

class _Loss:
    def __init__(self, from_logits):
        self.from_logits = from_logits

    def __call__(self, z, y):
        if not self.from_logits:
            z = np.log(z) - np.log(1 - z)
        return np.mean(np.logaddexp(0, z) - y * z)


bce = _Loss(from_logits=True)
