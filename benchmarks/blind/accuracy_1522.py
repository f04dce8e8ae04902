# piece: accuracy
# truth: wrong
# function: accuracy_from_logits
# mistake: logits are compared with 0.5, their threshold is 0
# line: 12
# style: textbook
import numpy as np


def accuracy_from_logits(y, z):
    """Share of right decisions; z are the raw scores before the sigmoid."""
    decision = np.asarray(z) > 0.5
    return (decision == np.asarray(y)).mean()
