# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: verbose
# predictions come first here, as in my notes
def accuracy(probabilities, labels, threshold=0.5, verbose=False):
    # turn the probabilities into hard decisions
    decisions = probabilities > threshold
    # compare them with the truth
    correct = decisions == (labels == 1)
    result = correct.sum() / correct.size
    if verbose:
        print("accuracy: %.3f" % result)
    return result
