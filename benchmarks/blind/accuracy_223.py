# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the guess is set only for positive ones and keeps its value for the following samples
# line: 13
# style: stale variable
def accuracy(y, y_hat):
    matches = []
    guess = 0
    for label, probability in zip(y, y_hat):
        if probability > 0.5:
            guess = 1
        elif probability < 0:
            guess = 0
        matches.append(guess == label)
    return sum(matches) / len(matches)
