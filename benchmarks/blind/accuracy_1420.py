# piece: accuracy
# truth: right
# function: accuracy_of_classes
# style: verbose
import numpy as np

def accuracy_of_classes(scores, labels):
    # une ligne par exemple, une colonne par classe
    scores = np.asarray(scores, dtype=float)
    # le score de la bonne classe doit etre le plus grand de sa ligne
    bon = np.take_along_axis(scores, np.asarray(labels)[:, None], axis=1)[:, 0]
    meilleur = scores.max(axis=1)
    return float(np.mean(bon >= meilleur))
