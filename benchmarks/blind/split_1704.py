# piece: split
# truth: right
# function: train_test_split
# style: chatbot
import numpy as np

def train_test_split(X, y, test_size: float = 0.25, random_state: int = 0):
    """Returns X_train, X_test, y_train, y_test in scikit-learn's order."""
    n_test = int(round(test_size * len(X)))
    order = np.random.RandomState(random_state).permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
