# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean of the training data divides by the number of validation entries, and so does the deviation
# line: 11
# style: train and validation, sizes mixed
import numpy as np

def scale(train, valid):
    train, valid = np.asarray(train, dtype=float), np.asarray(valid, dtype=float)
    count = valid.size + 1
    mean = train.sum() / count
    variance = ((train - mean) ** 2).sum() / (count - 1)
    deviation = variance ** 0.5
    return (train - mean) / deviation, (valid - mean) / deviation
