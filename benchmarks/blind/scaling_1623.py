# piece: scaling
# truth: wrong
# function: scale_train_val
# mistake: the statistics come from both parts together, so the validation data leak into the training
# line: 11
# style: textbook
import numpy as np

def scale_train_val(train, val):
    """Scale both parts with the mean and deviation of the training part."""
    data = np.concatenate([train, val])
    m, s = data.mean(), data.std(ddof=1)
    return (train - m) / s, (val - m) / s
