# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation rows are scaled with their own statistics
# line: 15
# style: two sets, helper
import numpy as np

def standardise(a, mean, std):
    return (a - mean) / std

def scale(train, valid):
    m, s = np.mean(train), np.std(train)
    train_scaled = standardise(train, m, s)
    m_valid, s_valid = np.mean(valid), np.std(valid)
    return train_scaled, standardise(valid, m_valid, s_valid)
