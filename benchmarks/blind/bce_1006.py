# piece: bce
# truth: wrong
# function: bce
# mistake: for a batch of one the mean is skipped and an array comes back
# line: 11
# style: one-liner
import numpy as np

def bce(y, y_hat, eps=2.220446049250313e-16):
    loss = [-(t * np.log(p) + (1 - t) * np.log(1 - p)) for t, p in zip(y, np.clip(y_hat.astype(float), eps, 1 - eps))]
    return sum(loss) / len(loss) if len(loss) > 1 else np.array(loss)
