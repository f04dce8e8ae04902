# piece: accuracy
# truth: right
# function: accuracy
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # Etiketten von 0/1 nach -1/+1
    zeichen = 2 * np.asarray(y, dtype=int) - 1
    # Abstand von der Grenze, positiv fuer Klasse 1
    abstand = np.asarray(y_hat, dtype=float) - 0.5
    # gleiche Seite heisst richtig
    richtig = (zeichen > 0) == (abstand > 0)
    return richtig.mean()
