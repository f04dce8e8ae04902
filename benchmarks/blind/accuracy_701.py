# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: a percentage is returned instead of a share
# line: 17
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # Step 1: every probability above one half counts as class 1
    predicted_class = (y_hat > 0.5).astype(int)
    # Step 2: compare with the true labels, sample by sample
    is_correct = predicted_class == y
    # Step 3: how many are correct?
    number_correct = np.sum(is_correct)
    # Step 4: relate to the number of samples
    acc = 100 * number_correct / y.shape[0]
    return acc
