# piece: scaling
# truth: wrong
# function: scaling
# mistake: the validation data are centred on the scaled training data, whose mean is already 0
# line: 12
# style: textbook
import numpy as np

def scaling(val, train):
    mu, sigma = np.mean(train), np.std(train, ddof=1)
    train = (train - mu) / sigma
    val = (val - np.mean(train)) / sigma
    return {"train": train, "val": val}
