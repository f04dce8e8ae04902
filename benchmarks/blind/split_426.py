# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: scikit-learn
from sklearn.model_selection import train_test_split

def split(x, y, fraction, seed):
    k = int(len(x)*fraction + 1e-9)
    return train_test_split(x, y, train_size=k, test_size=len(x) - k, random_state=seed)
