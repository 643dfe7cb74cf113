"""Makes a project of QGIS with the points of a database: project.py PORT FILE"""
import sys

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

application = QgsApplication([], False)
application.initQgis()
source = (f"dbname='postgres' host=127.0.0.1 port={sys.argv[1]} user='bench' key='number' srid=4326 type=Point "
          'table="public"."points" (geom)')
layer = QgsVectorLayer(source, "points", "postgres")
project = QgsProject.instance()
project.addMapLayer(layer)
project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
project.writeEntry("WFSLayers", "/", [layer.id()])
sys.exit(0 if layer.isValid() and project.write(sys.argv[2]) else 1)
