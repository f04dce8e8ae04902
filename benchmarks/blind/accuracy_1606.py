# piece: accuracy
# truth: wrong
# function: accuracy_from_logits
# mistake: logits are compared with 0.5 although the border lies at 0
# line: 11
# style: textbook
import numpy as np

def accuracy_from_logits(z, y):
    """A positive logit means class 1."""
    return np.mean((z > 0.5) == y)
