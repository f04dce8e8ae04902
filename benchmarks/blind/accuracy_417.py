# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: rounded to two digits
# line: 14
# style: wordy, English comments
def accuracy(y, y_hat):
    """Fraction of samples whose predicted class equals the label."""
    # turn probabilities into hard decisions
    decision = (y_hat > 0.5).astype(int)
    # compare them with the truth, sample by sample
    agreement = decision == y
    # the mean of booleans is the fraction of True
    return round(float(agreement.mean()), 2)
