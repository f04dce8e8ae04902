# piece: split
# truth: wrong
# function: train_test_split
# mistake: the test labels are the first ones of the unshuffled y
# line: 14
# style: chatbot
import numpy as np

def train_test_split(X, y, test_size=0.5, random_state=None):
    """Same order of results as scikit-learn."""
    rng = np.random.default_rng(random_state)
    n_test = int(round(len(X) * test_size))
    p = rng.permutation(len(X))
    X_test, y_test = X[p[:n_test]], y[:n_test]
    return X[p[n_test:]], X_test, y[p[n_test:]], y_test
