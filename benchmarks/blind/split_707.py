# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def split(x, y, train_size=0.5, random_state=None):
    """
    Random split in the manner of scikit-learn.

    Args:
        x, y: arrays with the same number of rows
        train_size: number (int) or share (float) of training samples
        random_state: seed

    Returns:
        x_train, x_val, y_train, y_val
    """
    n = len(x)
    k = train_size if isinstance(train_size, int) else int(round(train_size * n))
    order = np.random.default_rng(random_state).permutation(n)
    return x[order[:k]], x[order[k:]], y[order[:k]], y[order[k:]]
