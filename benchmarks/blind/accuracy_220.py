# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the else belongs to the inner if: every positive prediction counts as right, whatever the label, a negative one never
# line: none
# style: nested if, verbose
def accuracy(y, y_hat):
    number_correct = 0
    number_samples = 0
    for true_label, probability in zip(y, y_hat):
        number_samples += 1
        if probability > 0.5:
            if true_label == 1:
                number_correct += 1
            else:
                number_correct += 1
    return number_correct / number_samples
